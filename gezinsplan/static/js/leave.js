// Snel weg: one tap, or Esc three times within two seconds, and the weather is on the screen.
// Without script it stays an ordinary link.

const WITHIN = 2000;

class LeaveFast extends HTMLElement {
  #presses = [];
  #onKey = (event) => this.#count(event);

  connectedCallback() {
    this.addEventListener("click", (event) => this.#go(event));
    addEventListener("keydown", this.#onKey);
  }

  disconnectedCallback() {
    removeEventListener("keydown", this.#onKey);
  }

  #count(event) {
    if (event.key !== "Escape" || event.repeat) return;
    const now = Date.now();
    this.#presses = [...this.#presses.filter((then) => now - then < WITHIN), now];
    if (this.#presses.length >= 3) this.#go(event);
  }

  // replace: the button back does not lead to the plan
  #go(event) {
    event.preventDefault();
    document.documentElement.hidden = true;
    location.replace(this.querySelector("[data-leave]").href);
  }
}

customElements.define("leave-fast", LeaveFast);
