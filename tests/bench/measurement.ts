/** One figure of a measurement. */
export interface Figure {
  /** What was measured, as a person reads it. */
  what: string;
  value: number;
  /** `ratio` compares two things of the same run; anything else depends on the machine. */
  unit: "ratio" | "s" | "cpu s" | "MB" | "ms" | "1/s" | "Mbit/s" | "count";
  /** The value that is aimed at: no more than this. Absent for figures that only inform. */
  aim?: number;
}

/** A program that measures one part of the product. */
export interface Measurement {
  /** For `--only`. */
  name: string;
  run(log: (line: string) => void): Promise<Figure[]>;
}

const valueColumn = 1;
const wholeUnits: ReadonlySet<Figure["unit"]> = new Set(["MB", "ms", "1/s", "count"]);

/** The figures as a text table, with a mark on those that miss their aim. */
export function formatTable(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, value, unit, aim }) => [
    what,
    value.toFixed(wholeUnits.has(unit) ? 0 : 2),
    unit,
    aim === undefined ? "" : `<= ${aim}`,
    aim === undefined ? "" : value <= aim ? "met" : "MISSED",
  ]);
  const table = [["", "value", "unit", "aim", ""], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  return table
    .map((row) =>
      row
        .map((cell, column) =>
          column === valueColumn
            ? cell.padStart(widths[column] ?? 0)
            : cell.padEnd(widths[column] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
