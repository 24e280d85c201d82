import type { Frame, Session } from "./gateway-session.ts";

/** What people do; a real gateway brings it again after a connection was taken up too far back. */
const repeated = /^(?:MESSAGE_CREATE|INTERACTION_CREATE)$/;

interface Scattering {
  times: number;
  /** How many other events a copy lets pass at most. */
  lagMax: number;
  random: () => number;
}

/** Brings events once more, each copy after some of the events that follow. */
export function scatterCopies(send: (session: Session, frame: Frame) => void) {
  let scattering: Scattering | undefined;
  let copies: { session: Session; frame: Frame; lag: number }[] = [];
  const sendDue = () => {
    const due = copies.filter(({ lag }) => lag <= 0);
    copies = copies.filter(({ lag }) => lag > 0);
    for (const { session, frame } of due) send(session, frame);
  };
  return {
    scatterEach: (next: Scattering) => {
      scattering = next;
    },
    /** Whether the event comes more than once. */
    add: (session: Session, frame: Frame): boolean => {
      if (!scattering || !repeated.test(frame.t ?? "")) return false;
      for (const copy of copies) copy.lag -= 1;
      sendDue();
      const { times, lagMax, random } = scattering;
      for (let copy = 1; copy < times; copy += 1)
        copies.push({ session, frame, lag: 1 + Math.floor(random() * lagMax) });
      return true;
    },
    gather: () => {
      scattering = undefined;
      for (const copy of copies) copy.lag = 0;
      sendDue();
    },
    waiting: () => copies.length,
  };
}
