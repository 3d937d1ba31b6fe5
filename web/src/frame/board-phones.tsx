import { useQuery } from 'urql';
import { OrganisationBoardDocument } from '../gql/graphql.ts';
import { todayInVietnam } from '../language/dates.ts';
import { useSay } from '../language/language.ts';

/** Whom to ring about difficulties: the lines of the Organisation Board of Central (ORG-028, SUP-037); nothing while they are unknown. */
export function BoardPhones() {
  const say = useSay();
  const [{ data }] = useQuery({ query: OrganisationBoardDocument, variables: { today: todayInVietnam() } });
  const board = data?.unitByCode?.departments?.find(({ kind }) => kind === 'ORGANISATION_BOARD');
  if (!board || board.phones.length === 0) return null;
  return (
    <p className="board-phones">
      {say({ vi: `${board.name} Trung ương Hội, bộ phận địa phương, điện thoại`, en: 'Organisation Board of Central, telephone' })}:{' '}
      {board.phones.map((phone, index) => (
        <span key={phone}>
          {index > 0 && ', '}
          <a className="figures" href={`tel:${phone.replaceAll('.', '')}`}>
            {phone}
          </a>
        </span>
      ))}
    </p>
  );
}
