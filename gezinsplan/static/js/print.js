// A print button shows only where a script can print.

class PrintPage extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("[data-print]");
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
}

customElements.define("print-page", PrintPage);
