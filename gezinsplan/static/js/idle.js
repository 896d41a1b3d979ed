// The door closes when nobody is there. Two minutes before, we ask; a key or tap is an answer.
// What was typed goes to the server, sealed, before the page makes place for signing in.

const ASK = 120_000;
const EARLY = 10_000; // leave before the server does, so that it still takes what was typed
const STAMP = 60_000;

class IdleGuard extends HTMLElement {
  #told = document.body.dataset;
  #tabs = new BroadcastChannel("wakker");
  #stamped = Date.now();
  #leaving = false;

  connectedCallback() {
    for (const sign of ["keydown", "pointerdown"]) addEventListener(sign, () => this.#here());
    this.#tabs.onmessage = () => this.#restart();
    document.addEventListener("visibilitychange", () => this.#look());
    setInterval(() => this.#look(), 1000);
  }

  #look() {
    const left = this.#told.idleSeconds * 1000 - EARLY - (Date.now() - this.#stamped);
    if (left <= 0) this.#leave();
    else if (left <= ASK) this.#ask();
  }

  #restart() {
    this.#stamped = Date.now();
    this.#asked?.remove();
  }

  get #asked() {
    return document.querySelector("#nieuws .awake");
  }

  #ask() {
    if (this.#asked) return;
    const question = this.querySelector("template").content.cloneNode(true);
    document.getElementById("nieuws").append(question);
  }

  async #here() {
    if (!this.#asked && Date.now() - this.#stamped < STAMP) return;
    this.#restart();
    const answer = await fetch(this.#told.idleUrl, { redirect: "manual" }).catch(() => null);
    if (answer?.ok) this.#tabs.postMessage("hier");
    else if (answer) this.#leave();
  }

  async #leave() {
    if (this.#leaving) return;
    this.#leaving = true;
    document.documentElement.hidden = true;
    const kept = [...document.forms].filter(typedIn).map((form) => this.#keep(form));
    await Promise.race([Promise.allSettled(kept), new Promise((go) => setTimeout(go, 3000))]);
    location.replace(`${this.#told.outUrl}?next=${encodeURIComponent(location.pathname)}`);
  }

  #keep(form) {
    const said = [...new FormData(form)].filter(([, value]) => typeof value === "string");
    const to = new URL(form.getAttribute("action") || location.href, location.href);
    const body = new URLSearchParams([...said, ["page", to.pathname + to.search]]);
    return fetch(this.#told.keepUrl, { method: "POST", body, keepalive: true });
  }
}

function typedIn(form) {
  return form.getAttribute("method") === "post" && [...form.elements].some((field) =>
    field.matches("input, textarea") && (field.value !== field.defaultValue
      || field.checked !== field.defaultChecked));
}

customElements.define("idle-guard", IdleGuard);
