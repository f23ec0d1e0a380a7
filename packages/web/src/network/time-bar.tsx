import {ActionIcon, Slider, Tooltip} from "@mantine/core";
import {useReducedMotion} from "@mantine/hooks";
import {IconPlayerPause, IconPlayerPlay} from "@tabler/icons-react";
import {dayOf} from "@standpoint/model";
import {useEffect, useState} from "react";
import type {SliceHead} from "./messages.ts";

export interface TimeBarProps {
  readonly slices: readonly SliceHead[];
  readonly slice: number;
  readonly onSlice: (slice: number) => void;
}

/** How long a window stands, in milliseconds; longer for those who want little motion. */
const beats = {usual: 700, calm: 2000};

/** Moves through the windows, by hand or by itself. */
export function TimeBar({slices, slice, onSlice}: TimeBarProps) {
  const [playing, setPlaying] = useState(false);
  const calm = useReducedMotion();
  const last = slices.length - 1;
  const here = slices[slice];
  useEffect(() => {
    if (!playing) return;
    if (slice >= last) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => onSlice(slice + 1), calm ? beats.calm : beats.usual);
    return () => clearTimeout(timer);
  }, [playing, slice, last, calm, onSlice]);
  const play = () => {
    if (!playing && slice >= last) onSlice(0);
    setPlaying(!playing);
  };
  const Icon = playing ? IconPlayerPause : IconPlayerPlay;
  return (
    <div className="time-bar">
      <Tooltip label={playing ? "Pause" : "Play"}>
        <ActionIcon aria-label={playing ? "Pause" : "Play through the windows"} onClick={play}>
          <Icon size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Slider
        className="time-slider"
        min={0}
        max={Math.max(last, 1)}
        value={slice}
        onChange={onSlice}
        label={(place) => wordsOf(slices[place])}
        thumbLabel="Time window"
        thumbProps={{"aria-valuetext": wordsOf(here)}}
        size="sm"
      />
      <output className="time-words">{wordsOf(here)}</output>
    </div>
  );
}

function wordsOf(slice: SliceHead | undefined): string {
  if (slice === undefined || Number.isNaN(slice.start)) return "undated";
  const [start, stop] = [dayOf(slice.start), dayOf(slice.stop)];
  return start === stop ? start : `${start} to ${stop}`;
}
