// At the end of a run, which tests were skipped: those that need data beside the checkout, a browser, or another kind of user.
export default class SkippedReporter {
  onTestRunEnd(modules) {
    const skipped = modules.flatMap((module) => [...module.children.allTests("skipped")].map((test) => `${module.relativeModuleId} > ${test.fullName}`));
    // A run of chosen tests skips all the others.
    if (skipped.length === 0 || process.argv.some((word) => word === "-t" || word.startsWith("--testNamePattern"))) return;
    process.stdout.write(`\nSkipped, for want of something they need (${skipped.length}):\n${skipped.map((line) => `  ${line}\n`).join("")}`);
  }
}
