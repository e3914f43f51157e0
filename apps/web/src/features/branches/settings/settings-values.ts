import type { BranchSettings, ChangeBranchSettings } from '@rollcall/contract/branches/settings';

type Switches = Omit<BranchSettings, 'branchId' | 'version' | 'quorumPercent'>;
export type SettingsValues = Switches & { hasQuorum: boolean; quorumPercent: number | '' };

const USUAL_PERCENT = 20;

export const valuesOf = ({ branchId: _, version: __, quorumPercent, ...switches }: BranchSettings): SettingsValues => ({
  ...switches,
  hasQuorum: quorumPercent !== null,
  quorumPercent: quorumPercent ?? USUAL_PERCENT,
});

/** What is sent: only what differs from what stood there. */
export const changeOf = (before: BranchSettings, after: SettingsValues): ChangeBranchSettings => {
  const { hasQuorum, quorumPercent, ...switches } = after;
  const wished = { ...switches, quorumPercent: hasQuorum && quorumPercent !== '' ? quorumPercent : null };
  return Object.fromEntries(
    Object.entries(wished).filter(([name, value]) => value !== before[name as keyof BranchSettings]),
  );
};
