import {ActionIcon, Popover, SegmentedControl, Tooltip} from "@mantine/core";
import {IconMinus, IconPlus, IconTypography} from "@tabler/icons-react";
import {useMemo} from "react";
import {keep, useKept} from "../../shell/kept.ts";
import {densities, stepped, typesettingFrom, usualTypesetting} from "./typesetting.ts";
import type {Typesetting} from "./typesetting.ts";

const name = "standpoint-typesetting";

export function useTypesetting(): [Typesetting, (set: Typesetting) => void] {
  const kept = useKept<unknown>(name, usualTypesetting);
  return [useMemo(() => typesettingFrom(kept), [kept]), (set) => keep(name, set)];
}

export interface TypesettingMenuProps {
  readonly set: Typesetting;
  readonly onSet: (set: Typesetting) => void;
}

/** Size of the letters, width of the text, density of the lines; kept in this browser. */
export function TypesettingMenu({set, onSet}: TypesettingMenuProps) {
  return (
    <Popover position="bottom-end" shadow="md" trapFocus returnFocus portalProps={{target: "#lists"}}>
      <Popover.Target>
        <Tooltip label="Letters, width, density">
          <ActionIcon aria-label="Letters, width, density">
            <IconTypography size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label="Letters, width, density" className="typesetting">
        <Stepper
          word="Letters"
          value={`${String(set.letters)} px`}
          names={["Smaller letters", "Larger letters"]}
          onStep={(by) => onSet(stepped(set, "letters", by))}
        />
        <Stepper
          word="Width"
          value={`${String(set.width)} letters`}
          names={["Narrower text", "Wider text"]}
          onStep={(by) => onSet(stepped(set, "width", by))}
        />
        <SegmentedControl
          aria-label="Density"
          data={densities.map((value) => ({value, label: value}))}
          value={set.density}
          onChange={(density) => onSet({...set, density})}
        />
        <button type="button" className="as-link" onClick={() => onSet(usualTypesetting)}>
          As usual
        </button>
      </Popover.Dropdown>
    </Popover>
  );
}

interface StepperProps {
  readonly word: string;
  readonly value: string;
  /** Of the buttons: less, more. */
  readonly names: readonly [string, string];
  readonly onStep: (by: 1 | -1) => void;
}

function Stepper({word, value, names, onStep}: StepperProps) {
  return (
    <div className="typesetting-step" role="group" aria-label={word}>
      <span>{word}</span>
      <ActionIcon aria-label={names[0]} onClick={() => onStep(-1)}>
        <IconMinus size={16} />
      </ActionIcon>
      <output aria-live="polite">{value}</output>
      <ActionIcon aria-label={names[1]} onClick={() => onStep(1)}>
        <IconPlus size={16} />
      </ActionIcon>
    </div>
  );
}
