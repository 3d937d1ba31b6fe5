import type { Place } from './outcomes.ts';

interface PlaceSelectProps {
  readonly label: string;
  /** What it says while no place is chosen. */
  readonly none: string;
  readonly places: readonly Place[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

/** One of the units that others may go to. */
export const PlaceSelect = ({ label, none, places, chosen, onChoose }: PlaceSelectProps) => (
  <select
    aria-label={label}
    value={places.some(({ key }) => key === chosen) ? chosen : ''}
    onChange={({ target }) => onChoose(target.value)}
  >
    <option value="">{none}</option>
    {places.map((place) => (
      <option key={place.key} value={place.key}>
        {place.label}
      </option>
    ))}
  </select>
);

/** A unit, or all that are left, with the place it goes to. */
export const PlaceChoice = (choice: PlaceSelectProps) => (
  <div className="place-choice">
    <span aria-hidden="true">{choice.label}</span>
    <PlaceSelect {...choice} />
  </div>
);
