// What a run of the tests knows before its first test: whether the build is fresh. Given to vitest as its global setup.
import {root} from "./setup.mjs";
import {buildState} from "./fresh.mjs";

export default function testRun(project) {
  project.provide("build", buildState(root));
}
