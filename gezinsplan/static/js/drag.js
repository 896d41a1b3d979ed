// Dragging puts a thing at another place in a list; its own form then sends that place, once.
// The buttons in that form stay, for the keyboard and for where no script runs.
// A list with data-to takes things in, and its word goes along; any other only lets them go.

class DragList extends HTMLElement {
  #row = null;
  #home = null;
  #from = -1;

  connectedCallback() {
    for (const grip of this.querySelectorAll(".grip")) {
      grip.hidden = false;
      grip.addEventListener("pointerdown", (event) => this.#take(event, grip));
    }
  }

  get #lists() {
    return [...this.querySelectorAll("ol")].filter((list) => list === this.#home || "to" in list.dataset);
  }

  #take(event, grip) {
    event.preventDefault();
    this.#row = grip.closest("li");
    this.#home = this.#row.parentElement;
    this.#from = [...this.#home.children].indexOf(this.#row);
    this.#row.classList.add("held");
    this.setPointerCapture(event.pointerId); // the list stays in place while its rows move
    this.onpointermove = (at) => this.#follow(at.clientY);
    this.onpointerup = () => this.#drop();
    this.onpointercancel = () => this.#drop("back");
  }

  #others = (list) => [...list.children].filter((row) => row !== this.#row);

  #follow(y) {
    const under = (list) => list.getBoundingClientRect().top < y;
    const list = this.#lists.findLast(under) ?? this.#lists[0];
    const middle = (row) => row.getBoundingClientRect().top + row.offsetHeight / 2;
    const next = this.#others(list).find((row) => y < middle(row)) ?? null;
    if (this.#row.parentElement !== list || this.#row.nextElementSibling !== next) {
      list.insertBefore(this.#row, next);
    }
  }

  #drop(back) {
    this.onpointermove = this.onpointerup = this.onpointercancel = null;
    this.#row.classList.remove("held");
    const list = this.#row.parentElement;
    const plaats = [...list.children].indexOf(this.#row);
    const stays = list === this.#home && (plaats === this.#from || !("to" in list.dataset));
    if (back || stays) return this.#home.insertBefore(this.#row, this.#others(this.#home)[this.#from]);
    const form = this.#row.querySelector("form");
    const said = { plaats, naar: list.dataset.to };
    form.append(...Object.entries(said).map(([name, value]) =>
      Object.assign(document.createElement("input"), { type: "hidden", name, value })));
    form.requestSubmit();
  }
}

customElements.define("drag-list", DragList);
