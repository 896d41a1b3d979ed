// Read a page aloud in its own language. The button shows only where this device has a voice
// of its own: what a family wrote is never sent to somebody else's computer to be spoken.

class ReadAloud extends HTMLElement {
  #button = this.querySelector("[data-read]");
  #look = () => this.#show();
  #hush = () => speechSynthesis.cancel();

  connectedCallback() {
    if (!("speechSynthesis" in window)) return;
    speechSynthesis.addEventListener("voiceschanged", this.#look);
    addEventListener("pagehide", this.#hush);
    this.#button.addEventListener("click", () => this.#tap());
    this.#show();
  }

  disconnectedCallback() {
    if (!("speechSynthesis" in window)) return;
    speechSynthesis.removeEventListener("voiceschanged", this.#look);
    removeEventListener("pagehide", this.#hush);
    this.#hush();
  }

  get #voice() {
    const said = document.documentElement.lang.toLowerCase();
    const near = speechSynthesis.getVoices().filter((voice) =>
      voice.localService && voice.lang.toLowerCase().slice(0, 2) === said.slice(0, 2));
    return near.find((voice) => voice.lang.replace("_", "-").toLowerCase() === said) ?? near[0];
  }

  #show() {
    this.#button.hidden = !this.#voice;
  }

  #tap() {
    const talking = this.#button.getAttribute("aria-pressed") === "true";
    this.#hush();
    if (!talking) this.#read();
  }

  #read() {
    const voice = this.#voice;
    const said = new SpeechSynthesisUtterance(this.#words());
    Object.assign(said, { voice, lang: voice.lang, rate: 0.9 });
    said.onstart = () => this.#button.setAttribute("aria-pressed", "true");
    said.onend = said.onerror = () => this.#button.setAttribute("aria-pressed", "false");
    speechSynthesis.speak(said);
  }

  #words() {
    const parts = this.querySelectorAll("h1, h2, legend, label, p, blockquote, textarea");
    const told = [...parts].filter((part) => part.checkVisibility() && !part.querySelector("h1"));
    const words = told.map((part) => (part.value ?? part.innerText).trim()).filter(Boolean);
    return words.map((said) => (/[.?!”]$/.test(said) ? said : `${said}.`)).join(" ");
  }
}

customElements.define("read-aloud", ReadAloud);
