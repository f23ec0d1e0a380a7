import {Button, Menu} from "@mantine/core";
import {IconDownload} from "@tabler/icons-react";
import {address} from "../api/client.ts";
import type {Query} from "../api/client.ts";

export interface DownloadsProps {
  /** `/network`, `/matrix`. */
  readonly path: string;
  readonly settings: Query;
  readonly formats: readonly string[];
  /** Of the button; default "Download". */
  readonly label?: string;
}

const about: Readonly<Record<string, string>> = {
  csv: "CSV table",
  json: "JSON with all settings",
  svg: "Picture, SVG",
  png: "Picture, PNG",
  graphml: "GraphML (visone, yEd)",
  gexf: "GEXF (Gephi)",
  dl: "DL (UCINET)",
  net: "Pajek",
  cxt: "Burmeister context",
  argdown: "Argdown",
  aif: "AIF (JSON)",
  apx: "ICCMA facts",
  html: "Document, HTML",
  md: "Document, Markdown",
};

/** What is shown, as a file; the server computes it from the same settings. */
export function Downloads({path, settings, formats, label = "Download"}: DownloadsProps) {
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} />}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map((format) => (
          <Menu.Item key={format} component="a" href={address(path, {...settings, format})} download={`${path.slice(1)}.${format}`}>
            {about[format] ?? format}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
