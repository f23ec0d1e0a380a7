import {Dropzone} from "@mantine/dropzone";
import {IconFileText} from "@tabler/icons-react";

/** The whole page takes files that are dropped on it. */
export function DropFiles({onDrop}: {readonly onDrop: (files: readonly File[]) => void}) {
  return (
    <Dropzone.FullScreen active onDrop={onDrop} multiple role="region" aria-label="Drop files" inputProps={{"aria-label": "Files dropped"}}>
      <div className="drop">
        <IconFileText size={44} stroke={1.2} aria-hidden />
        <p>Drop texts, a folder, or a file of statements</p>
      </div>
    </Dropzone.FullScreen>
  );
}

/** Opens the system's dialogue for a folder: all files in it, also in folders within. */
export function pickFolder(onPick: (files: readonly File[]) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.webkitdirectory = true;
  input.onchange = () => onPick([...(input.files ?? [])]);
  input.click();
}

/** Opens the system's dialogue for files; `accept` as of an input. */
export function pickFiles(onPick: (files: readonly File[]) => void, accept = ""): void {
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = true;
  input.accept = accept;
  input.onchange = () => onPick([...(input.files ?? [])]);
  input.click();
}
