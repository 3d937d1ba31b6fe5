import type { TransferListQuery } from '../../../gql/graphql.ts';

export type ShownTransfer = NonNullable<TransferListQuery['memberTransfers']>['edges'][number]['node'];

export interface TransferDialogProps {
  readonly transfer: ShownTransfer;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** The receiver is told its own unit; a sender elsewhere knows it by its name alone. */
export const isReceiver = ({ to }: ShownTransfer): boolean => to?.fullName != null;

/** The sender still has her record while the transfer waits; the receiver has none of it. */
export const isSender = ({ member }: ShownTransfer): boolean => member != null;
