import {Button, Menu} from "@mantine/core";
import {svg} from "@standpoint/draw";
import type {Picture} from "@standpoint/draw";
import {IconDownload} from "@tabler/icons-react";

export interface SavePictureProps {
  readonly picture: () => Picture;
  /** What the picture shows; the file is called after it. */
  readonly title: string;
  /** The same as a CSV table. */
  readonly table: () => string;
}

/** A picture that the page made itself, as a file: SVG, PNG in double size, and its numbers. */
export function SavePicture({picture, title, table}: SavePictureProps) {
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} />}>
          Save this picture
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => save(drawn(picture(), title), `${title}.svg`)}>Picture, SVG</Menu.Item>
        <Menu.Item onClick={() => void rastered(picture(), title).then((file) => file && save(file, `${title}.png`))}>Picture, PNG</Menu.Item>
        <Menu.Item onClick={() => save(new Blob([table()], {type: "text/csv"}), `${title}.csv`)}>CSV table</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function drawn(picture: Picture, title: string): Blob {
  return new Blob([svg(picture.marks, {...picture, title})], {type: "image/svg+xml"});
}

function save(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

async function rastered(picture: Picture, title: string): Promise<Blob | null> {
  const {width, height} = picture;
  const image = new Image();
  const data = await drawn(picture, title).text();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(data)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width * 2, height * 2];
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}
