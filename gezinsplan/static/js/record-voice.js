// Speak instead of looking for a file: what was said is put into the form's own file field.
// Nothing leaves the page before its owner sends it, and nothing stays on this device.

const LONGEST = 120_000;

class RecordVoice extends HTMLElement {
  #field = this.querySelector("input[type=file]");
  #start = this.querySelector("[data-start]");
  #stop = this.querySelector("[data-stop]");
  #said = this.querySelector("[data-said]");
  #refused = this.querySelector("[data-refused]");
  #recorder = null;

  connectedCallback() {
    if (!navigator.mediaDevices?.getUserMedia || !("MediaRecorder" in window)) return;
    this.#start.hidden = false;
    this.#start.addEventListener("click", () => this.#listen());
    this.#stop.addEventListener("click", () => this.#recorder?.stop());
  }

  disconnectedCallback() {
    if (this.#recorder?.state === "recording") this.#recorder.stop();
  }

  async #listen() {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => null);
    this.#refused.hidden = Boolean(stream);
    if (!stream) return;
    const parts = [];
    this.#recorder = new MediaRecorder(stream, { audioBitsPerSecond: 48_000 });
    this.#recorder.ondataavailable = (event) => parts.push(event.data);
    this.#recorder.onstop = () => this.#keep(stream, parts);
    this.#recorder.start();
    this.#turn(true);
    setTimeout(() => this.#recorder.state === "recording" && this.#recorder.stop(), LONGEST);
  }

  #keep(stream, parts) {
    for (const track of stream.getTracks()) track.stop();
    const kind = this.#recorder.mimeType.split(";")[0];
    const files = new DataTransfer();
    files.items.add(new File(parts, `stem.${kind.split("/")[1]}`, { type: kind }));
    this.#field.files = files.files;
    this.#turn(false);
    this.#said.hidden = false;
  }

  #turn(on) {
    this.#start.hidden = on;
    this.#stop.hidden = !on;
    this.#said.hidden = true;
    (on ? this.#stop : this.#start).focus();
  }
}

customElements.define("record-voice", RecordVoice);
