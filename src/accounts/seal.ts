import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";

/** AES-256-GCM with a fresh nonce of 96 bits each time (NIST SP 800-38D). */
const cipherName = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;
const keyIdLength = 8;

/** Encrypts what is kept, so that who reads the database has none of it. */
export interface Seal {
  /** `about` names what it belongs to: opened under another name, it is refused. */
  close(text: string, about: string): string;
  /** Throws where it was closed with a key that is no longer here, or changed since. */
  open(sealed: string, about: string): string;
}

/** With several keys the first one closes and all of them open: that is how keys are changed. */
export function createSeal(keys: readonly [string, ...string[]]): Seal {
  const all = keys.map((key) => ({ id: idOf(key), bytes: bytesOf(key) }));
  return {
    close: (text, about) => {
      const [first] = all;
      if (!first) throw new Error("there is no key to close with");
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(cipherName, first.bytes, nonce, { authTagLength: tagBytes });
      cipher.setAAD(Buffer.from(about));
      const closed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      const whole = Buffer.concat([nonce, cipher.getAuthTag(), closed]);
      return `${first.id}.${whole.toString("base64url")}`;
    },
    open: (sealed, about) => {
      const [id, whole = ""] = sealed.split(".");
      const key = all.find((one) => one.id === id);
      if (!key) throw new Error("it was closed with a key that is not here");
      const bytes = Buffer.from(whole, "base64url");
      const nonce = bytes.subarray(0, nonceBytes);
      const decipher = createDecipheriv(cipherName, key.bytes, nonce, { authTagLength: tagBytes });
      decipher.setAAD(Buffer.from(about));
      decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
      const rest = bytes.subarray(nonceBytes + tagBytes);
      return Buffer.concat([decipher.update(rest), decipher.final()]).toString("utf8");
    },
  };
}

/** Of a random key of at least 32 characters. */
function bytesOf(key: string): Buffer {
  return createHash("sha256").update(`xcaster seal:${key}`).digest();
}

function idOf(key: string): string {
  return createHash("sha256").update(`xcaster key id:${key}`).digest("hex").slice(0, keyIdLength);
}
