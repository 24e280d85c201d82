import { createHash } from "node:crypto";

/**
 * The service's own login on the embedded database, derived from the owner's: every process that
 * shares the database comes to the same one.
 */
export function serviceLogin(ownerUrl: string): { url: string; name: string; password: string } {
  const url = new URL(ownerUrl);
  const name = "xcaster_service";
  const password = createHash("sha256").update(`${name}:${url.password}`).digest("hex");
  url.username = name;
  url.password = password;
  return { url: url.href, name, password };
}
