// The manual's page of options, from the tables that the commands read.
// "npm run options" writes docs/manual/options.md; with --check a stale page is a failure. Needs a build.
import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {analyses, filterOptions} from "../packages/analysis/dist/src/index.js";
import {writtenName} from "../packages/model/dist/src/index.js";
import {program} from "../packages/cli/dist/src/program.js";
import {importOptions, writingOptions} from "../packages/workbench/dist/src/index.js";

const path = "docs/manual/options.md";
const intro = `# Every option

What each command takes, what it is when it is left out, and what it means. The same words are the parameters of requests
([serving](serving.md)), where a flag is written \`true\`, and a repeatable option is repeated. This page is made from the tables that the
program itself reads (\`npm run options\`).
`;

const all = await program();

const sections = [
  section("Which statements", "Every analysis takes these.", filterOptions),
  ...Object.entries(analyses).map(([name, {about, options, formats, manual}]) => {
    const own = Object.fromEntries(Object.entries(options).filter(([field]) => !Object.hasOwn(filterOptions, field)));
    const more = `${about} More: [${manual.replace(".md", "")}](${manual}). Formats: ${formats.join(", ")}.`;
    return section(name, `${more}\n\nBeside [which statements](#which-statements):`, own);
  }),
  ...["add", "documents", "statements", "entities", "search", "names", "drafts", "history", "export", "backup", "serve"].map(commandSection),
  section("import", "How a file of statements is read. More: [documents](documents.md).", importOptions),
  section("How answers are written", "Every command that writes takes these, beside `--format`, `--out` and `--quiet`.", writingOptions),
];
const page = `${intro}\n${sections.join("\n")}`;

if (process.argv.includes("--check")) {
  if (!existsSync(path) || readFileSync(path, "utf8") !== page) {
    console.error(`${path} is stale: run "npm run options" and commit it`);
    process.exitCode = 1;
  }
} else writeFileSync(path, page);

function section(title, text, options) {
  const rows = Object.entries(options).map(([field, option]) => `| ${called(field, option)} | ${meaning(option)} | ${usually(option)} |`);
  return `## ${title}\n\n${text}\n\n| option | what it means | left out |\n|---|---|---|\n${rows.join("\n")}\n`;
}

/** The options of a command that is no analysis, as it declares them itself. */
function commandSection(name) {
  const command = all.commands.find((one) => one.name() === name);
  const everywhere = ["--format", "--out", "--quiet", "--raw", "--help"];
  const networks = name === "export" ? Object.entries(analyses.network.options).map(([field, option]) => `--${writtenName(field, option)}`) : [];
  const options = command.options.filter(({long}) => !everywhere.includes(long) && !(networks.includes(long) && long !== "--as"));
  const rows = options.map(({flags, description, defaultValue, mandatory}) => {
    const [, words, usual = defaultValue ?? (mandatory ? "must be given" : "")] = /^(.*?)(?: \(default: (.*)\))?$/.exec(description);
    return `| \`${flags.replaceAll("|", "\\|").replaceAll(/[<>]/g, "")}\` | ${words.replaceAll("|", "\\|")} | ${usual} |`;
  });
  const more = name === "export" ? " The network formats take the options of [network](#network) besides." : "";
  const head = `## ${name}\n\n${command.description()}${more}\n`;
  return rows.length === 0 ? head : `${head}\n| option | what it means | left out |\n|---|---|---|\n${rows.join("\n")}\n`;
}

function called(field, option) {
  const name = writtenName(field, option);
  if (option.positional) return `\`${name}\`, behind the project`;
  const many = ["texts", "several", "pairs"].includes(option.kind) ? ", repeatable" : "";
  return `\`--${name}${option.kind === "flag" ? "" : ` ${option.takes ?? "value"}`}\`${many}`;
}

function meaning({words, choices}) {
  const said = words.replaceAll("|", "\\|");
  return choices === undefined ? said : `${said}: ${Object.keys(choices).join(", ")}`;
}

function usually({usual, otherwise, kind}) {
  return otherwise ?? (usual === undefined ? (kind === "flag" ? "no" : "") : String(usual));
}
