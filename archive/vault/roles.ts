// The compartments, the files behind them, and which of them each role holds the key of.
import type { Role } from '../api/consent.ts';

export const compartmentNames = ['identity', 'stacks', 'reading', 'desk'] as const;
export type CompartmentName = (typeof compartmentNames)[number];

const held: Readonly<Record<Role, readonly CompartmentName[]>> = {
  archivist: ['identity', 'stacks', 'reading', 'desk'],
  cataloguer: ['stacks', 'reading', 'desk'],
  scholar: ['reading', 'desk'],
};

export function compartmentsOf(role: Role): readonly CompartmentName[] {
  return held[role];
}

/** A scholar holds the key of `reading` and still never writes there. */
export function mayWrite(role: Role, compartment: CompartmentName): boolean {
  if (role === 'scholar') return compartment === 'desk';
  return held[role].includes(compartment);
}

/** The file of one generation, such as `stacks.1`. */
export function compartmentFile(name: CompartmentName, generation: number): string {
  return `${name}.${generation}`;
}
