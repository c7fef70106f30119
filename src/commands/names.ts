/** The ribbon's functions, by the names under which the manifest calls them. */
export const COMMANDS = {
  check: 'jibantongCheck',
  compute: 'jibantongCompute',
  submit: 'jibantongSubmit',
} as const;

export type CommandName = keyof typeof COMMANDS;
