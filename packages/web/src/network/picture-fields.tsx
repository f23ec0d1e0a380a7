import {clusterMethods} from "@standpoint/analysis";
import {NumberField} from "../measure/number-field.tsx";
import {Choose, plain} from "../shell/choose.tsx";
import type {Change} from "./network-form.tsx";
import {actorMeasures, windowed} from "./network-search.ts";
import type {NetworkSearch} from "./network-search.ts";

const shows = [
  {value: "one", label: "one network"},
  {value: "compared", label: "two slices compared"},
  {value: "multiples", label: "all slices, small"},
] as const;

const besides = [
  {value: "ties", label: "ties"},
  {value: "actors", label: "actors and measures"},
] as const;

export interface PictureFieldsProps {
  readonly search: NetworkSearch;
  /** Of the actors. */
  readonly attributes: readonly string[];
  readonly onChange: (change: Change) => void;
}

/** What is seen in the network, and how: clusters, measures, several slices. */
export function PictureFields({search, attributes, onChange}: PictureFieldsProps) {
  const {clusters, k, size, shade, colour, show, beside} = search;
  const onShow = (next: (typeof shows)[number]["value"] | undefined) => onChange({show: next === "one" ? undefined : next});
  return (
    <fieldset className="measure-group">
      <legend>Picture</legend>
      {windowed(search) && <Choose label="Show" choices={shows} usual="one" value={show} onChange={onShow} />}
      <Choose
        label="Clusters"
        placeholder="none"
        choices={plain(clusterMethods)}
        value={clusters}
        onChange={(next) => onChange({clusters: next, k: undefined})}
      />
      {clusters !== undefined && <NumberField label="How many (0: the best)" value={k} usual={0} min={0} onChange={(next) => onChange({k: next})} />}
      <div className="measure-pair">
        <Choose label="Size by" placeholder="ties" choices={plain(actorMeasures)} value={size} onChange={(next) => onChange({size: next})} />
        <Choose
          label="Shade by"
          placeholder="none"
          choices={plain(actorMeasures)}
          value={shade}
          onChange={(next) => onChange({shade: next, colour: undefined})}
        />
      </div>
      {attributes.length > 0 && (
        <Choose
          label="Colour by"
          placeholder="none"
          choices={plain(attributes)}
          value={colour}
          onChange={(next) => onChange({colour: next, shade: undefined})}
        />
      )}
      <Choose label="Beside it" choices={besides} usual="ties" value={beside} onChange={(next) => onChange({beside: next === "actors" ? next : undefined})} />
    </fieldset>
  );
}
