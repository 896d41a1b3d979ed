// A passkey: the device shows that it is you, with a finger, a face or its own code.
// The form inside stays hidden where a device or browser can't do this.

class PasskeyDoor extends HTMLElement {
  connectedCallback() {
    if (!globalThis.PublicKeyCredential) return;
    this.form.hidden = false;
    this.form.addEventListener("submit", (event) => this.#ask(event));
  }

  get form() {
    return this.querySelector("form");
  }

  async #ask(event) {
    event.preventDefault();
    const button = this.form.querySelector("button");
    button.disabled = true;
    try {
      const found = this.dataset.make ? await this.#make() : await this.#show();
      this.form.elements.credential.value = JSON.stringify(told(found));
      this.form.submit();
    } catch {
      button.disabled = false; // somebody changed their mind, or this device has no key
    }
  }

  #make() {
    const { publicKey } = JSON.parse(this.dataset.make);
    publicKey.challenge = bytes(publicKey.challenge);
    publicKey.user.id = bytes(publicKey.user.id);
    publicKey.excludeCredentials = keys(publicKey.excludeCredentials);
    publicKey.authenticatorSelection = {
      residentKey: "required", requireResidentKey: true, userVerification: "required",
    };
    return navigator.credentials.create({ publicKey });
  }

  async #show() {
    const { publicKey } = this.dataset.ask ? JSON.parse(this.dataset.ask) : await this.#begin();
    publicKey.challenge = bytes(publicKey.challenge);
    publicKey.allowCredentials = keys(publicKey.allowCredentials);
    return navigator.credentials.get({ publicKey });
  }

  async #begin() {
    const answer = await fetch(this.dataset.begin, { headers: { Accept: "application/json" } });
    return (await answer.json()).request_options;
  }
}

const keys = (list) => list?.map((key) => ({ ...key, id: bytes(key.id) }));

function bytes(text) {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
}

function text(buffer) {
  const plain = btoa(String.fromCharCode(...new Uint8Array(buffer)));
  return plain.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function told(credential) {
  const response = {};
  for (const part of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (credential.response[part]) response[part] = text(credential.response[part]);
  }
  return {
    id: credential.id, rawId: text(credential.rawId), type: credential.type, response,
    clientExtensionResults: credential.getClientExtensionResults(),
  };
}

customElements.define("passkey-door", PasskeyDoor);
