import react from "@vitejs/plugin-react";
import {defineConfig} from "vite";

/** Where the server is while the page is being written. */
const api = process.env["STANDPOINT_API"];

/** The page is served by our own server under `script-src 'self'; font-src 'self'`: nothing may be inlined as data. */
export default defineConfig({
  plugins: [react()],
  resolve: {conditions: ["source", "browser", "module", "import", "default"]},
  build: {
    outDir: "dist",
    assetsInlineLimit: 0,
    modulePreload: {polyfill: false},
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {name: "codemirror", test: /node_modules\/(@codemirror|@lezer|style-mod|crelt|w3c-keyname)/},
            {name: "sigma", test: /node_modules\/(sigma|graphology)/},
            {name: "react", test: /node_modules\/(react|react-dom|scheduler|@tanstack)\//},
            {name: "mantine", test: /node_modules\/(@mantine|@floating-ui|@tabler)/},
          ],
        },
      },
    },
  },
  worker: {format: "es"},
  server: {port: 4751, strictPort: true, ...(api && {proxy: {"/api": {target: api, changeOrigin: true}}})},
});
