// Where a Chrome or Chromium is.
import {existsSync} from "node:fs";
import {join} from "node:path";

/** The path of a browser, or undefined. */
export function findBrowser() {
  const places = [
    process.env.CHROMIUM,
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    join(process.env["PROGRAMFILES"] ?? "", "Google/Chrome/Application/chrome.exe"),
  ];
  return places.find((place) => place && existsSync(place));
}
