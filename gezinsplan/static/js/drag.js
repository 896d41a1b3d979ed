// Dragging puts a thing at another place in a list; its own form then sends that place, once.
// The buttons in that form stay, for the keyboard and for where no script runs.

class DragList extends HTMLElement {
  #row = null;
  #from = -1;

  connectedCallback() {
    for (const grip of this.querySelectorAll(".grip")) {
      grip.hidden = false;
      grip.addEventListener("pointerdown", (event) => this.#take(event, grip));
    }
  }

  get #rows() {
    return [...this.querySelectorAll("li")];
  }

  #take(event, grip) {
    event.preventDefault();
    this.#row = grip.closest("li");
    this.#from = this.#rows.indexOf(this.#row);
    this.#row.classList.add("held");
    this.setPointerCapture(event.pointerId); // the list stays in place while its rows move
    this.onpointermove = (at) => this.#follow(at.clientY);
    this.onpointerup = () => this.#drop(this.#rows.indexOf(this.#row));
    this.onpointercancel = () => this.#drop(this.#from);
  }

  #follow(y) {
    const middle = (row) => row.getBoundingClientRect().top + row.offsetHeight / 2;
    const others = this.#rows.filter((row) => row !== this.#row);
    this.#before(others.find((row) => y < middle(row)));
  }

  #before(next) {
    if (next !== (this.#row.nextElementSibling ?? undefined)) {
      this.#row.parentElement.insertBefore(this.#row, next ?? null);
    }
  }

  #drop(to) {
    this.onpointermove = this.onpointerup = this.onpointercancel = null;
    this.#row.classList.remove("held");
    this.#before(this.#rows.filter((row) => row !== this.#row)[to]);
    if (to === this.#from) return;
    const place = document.createElement("input");
    Object.assign(place, { type: "hidden", name: "plaats", value: to });
    const form = this.#row.querySelector("form");
    form.append(place);
    form.requestSubmit();
  }
}

customElements.define("drag-list", DragList);
