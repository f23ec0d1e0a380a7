// Which package may import which: the whole architecture, in the order the data flows.
const mayImport = {
  model: [],
  text: ["model"],
  store: ["model"],
  analysis: ["model"],
  draw: ["model", "analysis"],
  formats: ["model", "text", "analysis"],
  workbench: ["model", "text", "store", "analysis", "draw", "formats"],
  server: ["model", "store", "workbench"],
  cli: ["model", "store", "workbench", "server"],
  web: ["model", "text", "analysis", "draw"],
};

// Libraries that a pure package may use: they compute, and ask nothing of the world.
const pureLibraries = {
  model: ["edtf"],
  analysis: ["graphology", "graphology-communities-louvain", "ml-hclust", "ml-matrix"],
};

const upstreamOnly = Object.entries(mayImport).map(([name, allowed]) => ({
  name: `${name}-looks-upstream`,
  comment: `${name} may import: ${allowed.join(", ") || "nothing"}.`,
  severity: "error",
  from: {path: `^packages/${name}/src`},
  to: {path: "^packages/", pathNot: `^packages/(${[name, ...allowed].join("|")})/`},
}));

const pure = ["model", "text", "analysis", "draw"].map((name) => ({
  name: `${name}-is-pure`,
  comment: "No file, clock or network: what comes out depends only on what goes in.",
  severity: "error",
  from: {path: `^packages/${name}/src`},
  to: {pathNot: ["^packages/", ...(pureLibraries[name] ?? []).map((library) => `node_modules/${library}/`)]},
}));

module.exports = {
  forbidden: [
    ...upstreamOnly,
    ...pure,
    {
      name: "every-package-has-a-row",
      comment: "A new package goes into mayImport first.",
      severity: "error",
      from: {path: "^packages/", pathNot: `^packages/(${Object.keys(mayImport).join("|")})/`},
      to: {},
    },
    {
      name: "through-the-front-door",
      comment: "Import a package by its name, not by a path into it.",
      severity: "error",
      from: {path: "^packages/([^/]+)/"},
      to: {path: "^packages/[^/]+/src/(?!(sqlite/|postgres/|places/)?index[.]ts$)", pathNot: "^packages/$1/"},
    },
    {
      name: "only-the-shells-open-a-database",
      comment: "Above the store nobody knows which database it is; tests may open one in memory.",
      severity: "error",
      from: {path: "^packages/[^/]+/src", pathNot: "^packages/(store|server|cli)/"},
      to: {path: "^packages/store/src/(sqlite|postgres|places)/"},
    },
    {name: "no-circles", severity: "error", from: {}, to: {circular: true, viaOnly: {dependencyTypesNot: ["type-only"]}}},
    {name: "every-import-resolves", severity: "error", from: {}, to: {couldNotResolve: true, pathNot: ["^node:", "[.]css$", "[.]svg$", "[?]worker$"]}},
  ],
  options: {
    doNotFollow: {path: "node_modules"},
    exclude: {path: "/dist/"},
    tsPreCompilationDeps: true,
    tsConfig: {fileName: "tsconfig.base.json"},
    enhancedResolveOptions: {exportsFields: ["exports"], conditionNames: ["source", "import", "types", "default"], extensions: [".ts", ".tsx", ".js"]},
  },
};
