// One page a package: every name that leaves by src/index.ts, with its type.
// "npm run api" writes packages/*/api.md; with --check a stale page is a failure.
import {existsSync, readFileSync, readdirSync, writeFileSync} from "node:fs";
import ts from "typescript";

const check = process.argv.includes("--check");
const packages = readdirSync("packages").filter((name) => existsSync(`packages/${name}/src/index.ts`));
const doors = packages.map((name) => `packages/${name}/src/index.ts`);
const {config} = ts.readConfigFile("tsconfig.base.json", ts.sys.readFile);
const {options} = ts.parseJsonConfigFileContent(config, ts.sys, ".");
const program = ts.createProgram([...doors, "packages/model/src/edtf.d.ts"], {...options, composite: false, noEmit: true, types: ["node"]});
const checker = program.getTypeChecker();
let stale = 0;

for (const [i, name] of packages.entries()) {
  const door = checker.getSymbolAtLocation(program.getSourceFile(doors[i]));
  const names = door ? checker.getExportsOfModule(door) : [];
  const page = `# What leaves @standpoint/${name}\n\n${names
    .map(describe)
    .sort()
    .map((line) => `- ${line}\n`)
    .join("")}`;
  const path = `packages/${name}/api.md`;
  if (existsSync(path) && readFileSync(path, "utf8") === page) continue;
  if (!check) writeFileSync(path, page);
  else {
    ++stale;
    console.error(`${path} is stale: run "npm run api" and commit it`);
  }
}
process.exitCode = stale > 0 ? 1 : 0;

function describe(symbol) {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const at = target.valueDeclaration ?? target.declarations[0];
  if (ts.isFunctionDeclaration(at)) return `\`${symbol.name}${checker.signatureToString(checker.getSignatureFromDeclaration(at))}\``;
  if (ts.isInterfaceDeclaration(at) || ts.isClassDeclaration(at)) return `\`${symbol.name} {${membersOf(target, at)}}\``;
  const type = target.valueDeclaration ? checker.getTypeOfSymbolAtLocation(target, at) : checker.getDeclaredTypeOfSymbol(target);
  return `\`${symbol.name}: ${checker.typeToString(type, at, ts.TypeFormatFlags.InTypeAlias)}\``;
}

function membersOf(target, at) {
  const members = checker
    .getDeclaredTypeOfSymbol(target)
    .getProperties()
    .filter((member) => !member.name.startsWith("__#"));
  return members.map((member) => `${member.name}: ${checker.typeToString(checker.getTypeOfSymbolAtLocation(member, at))}`).join("; ");
}
