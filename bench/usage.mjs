// What a process took, written beside its work: node --import bench/usage.mjs … with USAGE naming a file.
import {writeFileSync} from "node:fs";

process.on("exit", () => {
  const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage();
  writeFileSync(process.env.USAGE, JSON.stringify({seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024}));
});
