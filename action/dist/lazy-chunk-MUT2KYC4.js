import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  cutTo,
  padTo,
  plainLine,
  widthOf
} from "./lazy-chunk-M66Y56N7.js";
import {
  aspectRatios,
  comparedPriceOf,
  imagePriceOf,
  lifecycleOn,
  tiers,
  usdText
} from "./lazy-chunk-W3TSDLLV.js";

// action/report/layout.ts
var gap = "  ";
function layoutTable(columns, rows, look) {
  if (rows.length === 0) return [];
  const table = withoutEmpty(
    columns,
    rows.map((row) => row.map(made))
  );
  const widths = squeeze(table, look.width);
  if (widths === void 0) return table.rows.flatMap((row) => stack(table.columns, row, look));
  const title = table.columns.map((column) => ({ text: column.title, tone: "quiet" }));
  return [title, ...table.rows].map((row) => line(table.columns, row, { widths, look }));
}
function made(cell) {
  return { ...cell, text: plainLine(cell.text) };
}
function withoutEmpty(columns, rows) {
  const used = columns.map((_, index) => rows.some((row) => (row[index]?.text ?? "") !== ""));
  const kept = (items) => items.filter((_, index) => used[index]);
  return { columns: kept(columns), rows: rows.map(kept) };
}
function squeeze({ columns, rows }, width) {
  const widths = columns.map(
    (column, index) => Math.max(widthOf(column.title), ...rows.map((row) => widthOf(row[index]?.text ?? "")))
  );
  if (width === void 0) return widths;
  const room = width - gap.length * (columns.length - 1);
  const spare = columns.map(
    (column, index) => Math.max(
      0,
      (widths[index] ?? 0) - Math.max(column.min ?? Number.POSITIVE_INFINITY, widthOf(column.title))
    )
  );
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
  const excess = sum(widths) - room;
  if (excess <= 0) return widths;
  if (excess > sum(spare)) return void 0;
  return takeFromWidest(widths, spare, excess);
}
function takeFromWidest(widths, spare, excess) {
  const narrowed = [...widths];
  for (let taken = 0; taken < excess; taken++) {
    let widest = -1;
    for (const [index, width] of narrowed.entries()) {
      const given = (widths[index] ?? 0) - width;
      if (given < (spare[index] ?? 0) && width > (narrowed[widest] ?? -1)) widest = index;
    }
    narrowed[widest] = (narrowed[widest] ?? 0) - 1;
  }
  return narrowed;
}
function line(columns, row, { widths, look }) {
  const filled = row.findLastIndex(({ text }) => text !== "") + 1;
  const cells = columns.slice(0, filled).map((column, index) => {
    const { text, tone } = row[index] ?? { text: "" };
    const width = widths[index] ?? 0;
    const cut = cutTo(text, width, column.cut);
    const last = index === filled - 1 && column.align !== "right";
    const shown = last ? cut : padTo(cut, width, column.align);
    return tone === void 0 ? shown : look.style(tone, shown);
  });
  return cells.join(gap);
}
function stack(columns, row, look) {
  const width = look.width ?? Number.POSITIVE_INFINITY;
  const first = [];
  const below = [];
  for (const [index, column] of columns.entries()) {
    const cell = row[index];
    if (cell === void 0 || cell.text === "") continue;
    if (column.stacked === "first") first.push(cell);
    else
      below.push(
        column.stacked === "titled" ? { ...cell, text: `${column.title} ${cell.text}` } : cell
      );
  }
  return [
    ...flow(first, gap, { look, width, indent: "" }),
    ...flow(below, " \xB7 ", { look, width, indent: gap })
  ];
}
function flow(cells, separator, { look, width, indent }) {
  const lines = [];
  let used = 0;
  for (const cell of cells) {
    const margin = lines.length === 0 ? indent : indent || gap;
    const text = cutTo(cell.text, Math.max(1, width - margin.length), "middle");
    const shown = cell.tone === void 0 ? text : look.style(cell.tone, text);
    const more = widthOf(separator) + widthOf(text);
    if (lines.length > 0 && used + more <= width) {
      lines.push(`${lines.pop()}${separator}${shown}`);
      used += more;
    } else {
      lines.push(margin + shown);
      used = margin.length + widthOf(text);
    }
  }
  return lines;
}

// action/report/models-table.ts
var renderable = [
  { title: "model", stacked: "first" },
  { title: "API id", stacked: "first" },
  { title: "life", min: 20 },
  { title: "tiers, one image", min: 20 },
  { title: "ratios", min: 12, stacked: "titled" },
  { title: "references", stacked: "titled" },
  { title: "output" }
];
var comparison = [
  { title: "model", stacked: "first" },
  { title: "API id", stacked: "first" },
  { title: "life", min: 20 },
  { title: "qualities", min: 12, stacked: "titled" },
  { title: "one image", min: 12, stacked: "titled" },
  { title: "references", stacked: "titled" },
  { title: "output", min: 12, stacked: "titled" }
];
function modelsTable(models, now, look) {
  const rows = (wanted, facts) => models.filter(({ kind }) => kind === wanted).flatMap((model) => modelRows(model, facts(model, now), now));
  const others = layoutTable(comparison, rows("comparison", comparisonFacts), look);
  return [
    ...layoutTable(renderable, rows("renderable", renderableFacts), look),
    ...others.length === 0 ? [] : ["", "For comparison only; Darkroom does not render with these:"],
    ...others
  ];
}
function lifeText(life) {
  switch (life.state) {
    case "current":
    case "reported":
      return life.state;
    case "unreleased":
      return `not released before ${life.on}`;
    case "announced":
      return `${life.confidence === "reported" ? "reported to shut down" : "shuts down"} ${life.on}${toSuccessor(life)}`;
    case "shut-down":
      return `${life.confidence === "reported" ? "reported shut down" : "shut down"} ${life.on}${toSuccessor(life)}`;
  }
}
function toSuccessor({ successor }) {
  return successor === null ? "" : ` \u2192 ${successor}`;
}
function lifeTone({ state }) {
  if (state === "current") return "good";
  return state === "shut-down" ? "error" : "warning";
}
function modelRows(model, facts, now) {
  return model.apiIds.map((apiId, index) => [
    { text: index === 0 ? model.name : "", tone: "strong" },
    { text: idText(apiId) },
    lifeCell(apiId, now),
    ...facts.map((text) => ({ text: index === 0 ? text : "" }))
  ]);
}
function idText({ id, channel }) {
  return channel === "stable" || channel === "reported" ? id : `${id} (${channel})`;
}
function lifeCell(apiId, now) {
  const life = lifecycleOn(apiId, now);
  return { text: lifeText(life), tone: lifeTone(life) };
}
function renderableFacts(model, on) {
  if (model.kind !== "renderable") return [];
  return [
    tierPrices(model, on),
    ratiosText(model),
    limitText(model.references.total),
    model.outputMediaType.geminiApi
  ];
}
function tierPrices(model, on) {
  return tiers.flatMap((tier) => {
    const offered = model.tiers[tier];
    return offered === void 0 ? [] : [`${tier} ${usdText(imagePriceOf(model, tier, { on }))}`];
  }).join(", ");
}
function ratiosText({ ratios }) {
  const missing = aspectRatios.filter((ratio) => !ratios.includes(ratio));
  if (missing.length === 0) return `all ${ratios.length}`;
  return `${ratios.length}, not ${missing.join(" ")}`;
}
function limitText(limit) {
  if (limit === null) return "not published";
  return limit === 0 ? "none" : String(limit);
}
function comparisonFacts(model) {
  if (model.kind !== "comparison") return [];
  return [
    model.qualities?.join(", ") ?? "not published",
    priceRange(model),
    limitText(model.references.total),
    model.outputMediaTypes?.join(", ") ?? "not published"
  ];
}
function priceRange(model) {
  const known = Object.values(model.prices ?? {}).flatMap((byQuality) => Object.values(byQuality)).flatMap(({ outputTokens }) => comparedPriceOf(model, outputTokens) ?? []);
  if (known.length === 0) return "not published";
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return low === high ? usdText(low) : `${usdText(low)} to ${usdText(high)}`;
}

export {
  layoutTable,
  modelsTable,
  lifeText
};
