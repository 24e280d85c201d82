import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** The port a server listens on, once it does. */
export async function portOf(server: Server): Promise<number> {
  if (!server.listening) await once(server, "listening");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (server.address() as AddressInfo).port;
}
