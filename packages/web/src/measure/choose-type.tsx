import {Empty} from "../shell/page-state.tsx";

/** Where no single type of statement fits, nothing is counted until one is chosen. */
export function ChooseType({fault}: {readonly fault: string}) {
  return (
    <Empty title="Which statements?">
      <p>{fault.replace(" with --type", " under Type, in the settings")}</p>
    </Empty>
  );
}
