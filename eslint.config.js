// The pages' own scripts: modules for browsers, and a few for Node beside the tests.
import js from "@eslint/js";
import globals from "globals";

export default [
  { ignores: ["build/", "site/vendor/", "**/node_modules/", ".venv*/"] },
  js.configs.recommended,
  {
    languageOptions: { ecmaVersion: 2023, sourceType: "module", globals: globals.browser },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
      "no-implicit-globals": "error",
      "no-shadow": "error",
    },
  },
  { files: ["**/*.mjs"], languageOptions: { globals: globals.node } },
];
