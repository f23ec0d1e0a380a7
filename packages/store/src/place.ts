import type {StatementTypeDraft} from "@standpoint/model";
import type {Store} from "./port.ts";

/**
 * Where projects are kept: files in folders are one kind of place, a database that keeps many projects another. An address
 * names one project, such as `debates/tax.standpoint`; only its place knows how to read it.
 */
export interface Place {
  /** Whether an address is of this kind of place. */
  readonly holds: (address: string) => boolean;
  /** The one way to write the address of a project, by which two addresses of the same are known. */
  readonly canonical: (address: string) => string;
  /** What a project is called where it has been given no name, and what the names of its backups begin with. */
  readonly nameOf: (address: string) => string;
  /** Makes a new project. Throws Conflict when there is one at that address. It is there whole, or nothing is. */
  readonly make: (address: string, options: MakeOptions) => Promise<Store>;
  /** Throws Missing when there is none at that address, Invalid for what is no project, is damaged or of a newer version. */
  readonly open: (address: string, options?: OpenOptions) => Promise<Store>;
  readonly around: (address: string) => Room;
}

/** Projects that lie beside each other, as those of a folder do. */
export interface Room {
  /** As a person calls it: the folder. */
  readonly shown: string;
  /** What the project is called here that the room was found by. */
  readonly own: string;
  /** The projects here, as they are called here. */
  readonly list: () => Promise<readonly string[]>;
  /** The address of a project by what it is called here. Throws Missing when it is not in the list. */
  readonly addressOf: (called: string) => Promise<string>;
  /** The address for a new project of a name. Throws Invalid for a name that none can have here, Conflict for one that is taken. */
  readonly freeAddress: (name: string) => Promise<string>;
  /** The folder for backups of these projects where a person names none; null where there is none. */
  readonly backups: string | null;
}

export interface MakeOptions {
  /** Shown as the project's name; what its place calls it when left out. */
  readonly name?: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Statement types to begin with; the five presets when left out. */
  readonly presets?: readonly StatementTypeDraft[];
  /** Told what a person should know, such as a log of an earlier file of that name that was set aside. */
  readonly tell?: (sentence: string) => void;
}

export interface OpenOptions {
  /** Told what a person should know of the opening, such as a log that was set aside. */
  readonly tell?: (sentence: string) => void;
  /** Another part of this process has the project open and has looked after it: here it is only worked in. */
  readonly beside?: boolean;
}
