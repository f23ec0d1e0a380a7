import tseslint from "typescript-eslint";

const pure = ["packages/{model,text,analysis,draw}/src/**/*.ts"];
const noClock = "The clock belongs to the caller: take the moment as an argument.";

const onceRead = "/^(textContent|allTextContents|count|inputValue|isChecked|isDisabled|isVisible|getAttribute|evaluate|title)$/";

const shapes = [
  {selector: "ExportDefaultDeclaration", message: "Export by name, so that the word is the same wherever it is read."},
  {selector: "ExportAllDeclaration", message: "List what goes out of the door; a star hides it."},
  {selector: "TSEnumDeclaration", message: "A union of strings reads the same in the log, the table and the type."},
  {
    selector: "ThrowStatement > NewExpression[callee.name=/^(Error|TypeError|RangeError)$/]",
    message: "Throw one of the faults in @standpoint/model, with the values at fault.",
  },
  {
    selector: "CallExpression[callee.property.name='where'][arguments.1.value=/^(not )?in$/][arguments.2.type='Identifier'][arguments.2.name!='part']",
    message: "A list may be empty or too long for a database: ask with inParts, or give a subquery.",
  },
];

/** Answers have their types where they are made (analysis/src/answers, model/src/answers); nobody says it again. */
const declared = "An answer has its type where it is declared: make the function that gives it return that type.";
const castsOfAnswers = [
  {selector: "TSAsExpression > TSAsExpression > TSUnknownKeyword", message: declared},
  {selector: "TSAsExpression > MemberExpression[computed=true][property.type='Literal'][object.name=/^(answer|found|json|parts)$/]", message: declared},
  {selector: "TSAsExpression > TSTypeReference[typeName.name=/(Answer|Json|AnswerOf|Answers)$/]", message: declared},
  {selector: "TSAsExpression:has(CallExpression[callee.property.name='json'])", message: declared},
];

export default tseslint.config(
  {ignores: ["**/dist/**", "**/*.{js,mjs,cjs}", "packages/web/vite.config.ts"]},
  ...tseslint.configs.strictTypeChecked,
  {
    files: ["packages/**/*.{ts,tsx}"],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      "max-lines": ["error", {max: 400, skipBlankLines: true, skipComments: true}],
      "max-lines-per-function": ["error", {max: 60, skipBlankLines: true, skipComments: true}],
      "max-params": ["error", 4],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-confusing-void-expression": ["error", {ignoreArrowShorthand: true}],
      "@typescript-eslint/restrict-template-expressions": ["error", {allowNumber: true}],
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unused-vars": ["error", {argsIgnorePattern: "^_", varsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_"}],
      "@typescript-eslint/require-await": "off",
      "no-restricted-syntax": ["error", ...shapes],
    },
  },
  {
    files: ["packages/{cli,web,workbench}/src/**/*.{ts,tsx}"],
    rules: {"no-restricted-syntax": ["error", ...shapes, ...castsOfAnswers]},
  },
  {
    // Where the server's JSON gets its type.
    files: ["packages/web/src/api/client.ts"],
    rules: {"no-restricted-syntax": ["error", ...shapes]},
  },
  {
    // Markup takes lines that logic does not.
    files: ["packages/web/src/**/*.tsx"],
    rules: {"max-lines-per-function": ["error", {max: 80, skipBlankLines: true, skipComments: true}]},
  },
  {
    files: pure,
    rules: {
      "no-console": "error",
      "no-restricted-globals": ["error", "process", "window", "document", "fetch", "performance", "crypto"],
      "no-restricted-properties": [
        "error",
        {object: "Math", property: "random", message: "Take the generator as an argument: same input, same result."},
        {object: "Date", property: "now", message: noClock},
      ],
      "no-restricted-syntax": ["error", {selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: noClock}],
    },
  },
  {
    files: ["packages/*/test/**/*.{ts,tsx}"],
    rules: {
      "max-lines-per-function": "off",
      // Tests read answers as scripts do: as JSON of no known type.
      "@typescript-eslint/no-explicit-any": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
    },
  },
  {
    files: ["packages/web/test/browser/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: `CallExpression[callee.name="expect"] > AwaitExpression > CallExpression[callee.property.name=${onceRead}]`,
          message: "A page answers in its own time: poll for what it shows (expect.poll) instead of reading it once.",
        },
      ],
    },
  },
);
