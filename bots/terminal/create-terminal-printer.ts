export interface Terminal {
  write(text: string): void;
  /** Whether a line can be written over: a bar then moves in place. */
  isInteractive: boolean;
}

/** What several threads are printed with, in the order in which things happen. */
export interface TerminalPrinter {
  /** Something that somebody says. */
  say(name: string, lines: readonly string[]): void;
  line(text: string): void;
  /** A bar with its percentage, in the place of the one before. */
  bar(text: string): void;
  /** A line of nobody in the thread: what happens besides. */
  note(text: string): void;
  /** All of it as it stands, without the bars in between. */
  transcript(): string;
}

/** Without a terminal to write over, a bar is printed again each time it has moved this far. */
const percentStep = 10;

export function createTerminalPrinter(terminal: Terminal): TerminalPrinter {
  const kept: string[] = [];
  const bar = createBar(terminal);
  const line = (text: string) => {
    bar.end();
    kept.push(text);
    terminal.write(`${text}\n`);
  };
  return {
    line,
    say: (name, lines) => {
      line("");
      line(`${name}: ${lines[0] ?? ""}`);
      for (const text of lines.slice(1)) if (text !== "") line(`  ${text}`);
    },
    bar: (text) => bar.show(text),
    note: (text) => {
      line("");
      line(`— ${text}`);
    },
    transcript: () => `${kept.join("\n").trim()}\n`,
  };
}

/** A bar that moves in place on a terminal, and is printed now and then elsewhere. */
function createBar(terminal: Terminal) {
  let isOpen = false;
  let shownPercent = -percentStep;
  return {
    show: (text: string) => {
      if (terminal.isInteractive) {
        terminal.write(`\r\u001b[2K${text}`);
        isOpen = true;
        return;
      }
      const percent = Number(/(\d+)%/.exec(text)?.[1] ?? 0);
      // A second making begins at nothing again.
      if (percent < shownPercent - percentStep) shownPercent = -percentStep;
      if (percent < shownPercent + percentStep && !(percent === 100 && shownPercent < 100)) return;
      shownPercent = percent;
      terminal.write(`${text}\n`);
    },
    end: () => {
      if (isOpen) terminal.write("\n");
      isOpen = false;
    },
  };
}
