/** One line of the result. `measured` and `goal` are in the same unit. */
export interface Figure {
  readonly name: string;
  readonly goal: number;
  readonly measured: number;
  readonly unit: 'x' | 's' | 'ms' | 'calls';
  /** What the number was made from. */
  readonly from?: string;
}

/** Figures as a table for people: a goal is met at or below it. */
export function figureTable(figures: readonly Figure[]): string {
  const head = ['figure', 'goal', 'measured', 'verdict', 'from'];
  const rows = figures.map(({ name, goal, measured, unit, from }) => [
    name,
    `${goal === 0 ? '' : '≤ '}${shown(goal, unit)}`,
    shown(measured, unit),
    measured <= goal ? 'met' : 'missed',
    from ?? '',
  ]);
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  return [head, widths.map((width) => '-'.repeat(width)), ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function shown(value: number, unit: Figure['unit']): string {
  switch (unit) {
    case 'x':
      return `${value.toFixed(2)} ×`;
    case 's':
      return `${value.toFixed(2)} s`;
    case 'ms':
      return `${Math.round(value)} ms`;
    case 'calls':
      return String(value);
  }
}
