// More empty lines on a page that asks for a few, without a wait for the server.
// Where no script runs, the same button brings a page with the lines and all that was typed.

const STEP = 5;

class MoreLines extends HTMLElement {
  connectedCallback() {
    this.querySelector("button").addEventListener("click", (event) => this.#add(event));
  }

  #add(event) {
    event.preventDefault();
    const count = this.closest("form").elements.namedItem("count");
    const from = Number(count.value);
    const to = Math.min(from + STEP, Number(this.dataset.most));
    const lines = Array.from({ length: to - from }, (_, n) => this.#line(from + n));
    this.before(...lines);
    count.value = to;
    this.hidden = to >= Number(this.dataset.most);
    lines[0]?.querySelector("input").focus();
  }

  // the fields count from 0, and people from 1
  #line(n) {
    const blank = document.createElement("template");
    const words = this.querySelector("template").innerHTML;
    blank.innerHTML = words.replaceAll("l__-", `l${n}-`).replace("__", n + 1);
    return blank.content.firstElementChild;
  }
}

customElements.define("more-lines", MoreLines);
