/** A failure as the host answers it. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location = '',
  ) {
    super(message);
  }
}

export const itemNotFound = (where: string): HostError =>
  new HostError('ItemNotFound', "The requested resource doesn't exist.", where);
export const invalidArgument = (where: string): HostError =>
  new HostError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.', where);
export const accessDenied = (where: string): HostError =>
  new HostError('AccessDenied', 'You cannot perform the requested operation.', where);

/** What `…OrNullObject` gives where there is nothing. */
export const NULL = Symbol('null object');

export type Result = HostObject | typeof NULL | unknown;

/**
 * One object of the API as the protocol sees it: members by their names on the wire (PascalCase). A member that is
 * not listed does not exist in this host, and asking for it fails the test that asked.
 */
export interface HostObject {
  host: true;
  type: string;
  id?: string;
  /** True for objects that office.js keeps alive by reference: ranges. */
  kept?: boolean;
  get?: Record<string, () => Result>;
  set?: Record<string, (value: never) => void>;
  call?: Record<string, (...args: never[]) => Result>;
  index?: (key: string | number) => HostObject;
  items?: () => HostObject[];
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && (value as { host?: unknown }).host === true;
}

/** Properties read and set alike, kept in a flat record under a prefix. */
export function flat(
  names: Record<string, string>,
  read: (key: string) => unknown,
  write: (key: string, value: unknown) => void,
): Pick<HostObject, 'get' | 'set'> {
  return {
    get: Object.fromEntries(Object.entries(names).map(([name, key]) => [name, () => read(key)])),
    set: Object.fromEntries(Object.entries(names).map(([name, key]) => [name, (value: never) => write(key, value)])),
  };
}
