import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  createTwoFilesPatch
} from "./lazy-chunk-TWHXCF7Y.js";
import {
  problemLines
} from "./lazy-chunk-ESBKYHFP.js";
import {
  counted,
  openGit,
  readProject
} from "./lazy-chunk-YWG4ULEL.js";
import {
  openDisk
} from "./lazy-chunk-AF65NL3Z.js";
import {
  UsageError
} from "./lazy-chunk-56UWPNCU.js";
import {
  lookOf
} from "./lazy-chunk-J7N7USUU.js";
import {
  plainBlock,
  plainLine
} from "./lazy-chunk-M66Y56N7.js";
import "./lazy-chunk-RWVTOWQC.js";
import "./lazy-chunk-EH4KEMAY.js";
import {
  migrateTemplates,
  readTemplates
} from "./lazy-chunk-OZCGRKUY.js";
import "./lazy-chunk-W3TSDLLV.js";
import "./lazy-chunk-XINEEOY4.js";
import "./lazy-chunk-Z7XSUYBT.js";
import "./lazy-chunk-BO6B2TJA.js";
import "./lazy-chunk-FSMGDTKE.js";

// action/commands/migrate.ts
async function migrate(settings, shell) {
  const { only, write, json } = settings;
  const disk = await openDisk(settings.root ?? ".");
  const project = await readProject({ disk, git: openGit(disk.root) }, settings);
  const set = readTemplates(project);
  const open = set.templates.filter(({ path }) => project.chosen?.has(path) ?? true);
  const chosen = open.filter(({ name, path }) => !only || [name, path].includes(only));
  const problems = unread(project, set);
  if (only !== void 0 && chosen.length === 0 && problems.length === 0) {
    throw new UsageError(
      `--only ${only} names no template. migrate changes whole files: name one, such as ${open[0]?.name ?? "hero"}.`
    );
  }
  const migrations = migrateTemplates(chosen, project.templates, {
    config: project.configSource,
    now: /* @__PURE__ */ new Date()
  });
  const changed = migrations.filter(({ before, after }) => before !== after);
  if (write) for (const { path, after } of changed) await disk.writeText(path, after);
  if (json) {
    for (const line of problemLines(problems, lookOf(shell.err, shell)))
      shell.err.write(`${line}
`);
    const data = migrations.map(({ path, reasons, after }) => ({ path, reasons, after }));
    shell.out.write(`${JSON.stringify(data, null, 2)}
`);
  } else {
    const look = lookOf(shell.out, shell);
    const lines = [
      ...problemLines(problems, look),
      ...migrations.flatMap((one) => shown(one, look)),
      ending({ migrations, changed: changed.length, problems, write: write ?? false })
    ];
    shell.out.write(`${lines.join("\n")}
`);
  }
  return problems.some(({ severity }) => severity === "error") ? 2 : 0;
}
function unread(project, set) {
  const known = new Set(set.templates.map(({ path }) => path));
  const dark = new Set(project.templatePaths.filter((path) => !known.has(path)));
  const aside = project.templatePaths.filter((path) => !(project.chosen?.has(path) ?? true));
  const all = [...project.problems, ...set.problems.filter(({ file }) => dark.has(file))];
  return all.filter(({ file }) => !aside.includes(file));
}
function shown({ path, before, after, reasons }, { style }) {
  const patch = createTwoFilesPatch(path, path, before, after, void 0, void 0, {
    context: 1
  });
  const changes = plainBlock(patch).trimEnd().split("\n").slice(4).map((line) => dressed(line, style));
  return [
    style("strong", plainLine(path)),
    ...reasons.map((reason) => `  ${plainLine(reason)}`),
    ...changes,
    ""
  ];
}
function dressed(line, style) {
  if (line.startsWith("+")) return style("good", line);
  return line.startsWith("-") ? style("error", line) : style("quiet", line);
}
function ending(what) {
  const { migrations, changed, problems, write } = what;
  if (migrations.length === 0) {
    const dark = problems.some(({ severity }) => severity === "error");
    return dark ? "Nothing to migrate in the templates that can be read." : "Nothing to migrate: every model is current.";
  }
  if (changed === 0) return "Nothing that can be written: what is left is to be done by hand.";
  const files = counted(changed, "file");
  return write ? `Wrote ${files}. See darkroom plan for what is rendered anew.` : `${files} would change. Write with --write.`;
}
export {
  migrate
};
