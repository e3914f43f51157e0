import type { Branch } from '@rollcall/contract/branches';
import type { PublicMeeting, PublicMeetingDetail } from '@rollcall/contract/public-meetings';
import type { PublicSister } from '@rollcall/contract/public-solidarity';
import { plain, shortened } from '../text/plain.ts';
import { withOffset } from '../text/when.ts';
import type { Thing } from './json-ld.tsx';

export const organizationThing = (origin: string, name: string): Thing => ({
  '@type': 'Organization',
  '@id': `${origin}/#organization`,
  name,
  url: `${origin}/`,
});

export const branchThing = (origin: string, branch: Branch): Thing => ({
  '@type': 'Organization',
  '@id': `${origin}/branches/${branch.slug}`,
  name: plain(branch.name),
  url: `${origin}/branches/${branch.slug}`,
  ...(branch.email && { email: branch.email }),
  address: {
    '@type': 'PostalAddress',
    addressLocality: branch.city,
    addressRegion: branch.state,
    postalCode: branch.zip,
    addressCountry: 'US',
  },
  parentOrganization: { '@id': `${origin}/#organization` },
});

const attendanceMode = ({ placeName, isOnline }: PublicMeeting) =>
  placeName && isOnline ? 'Mixed' : isOnline ? 'Online' : 'Offline';

/** Where to come. The online address is that of our page: the link itself goes only to those who come. */
const locations = (meeting: PublicMeetingDetail, url: string): Thing[] => [
  ...(meeting.placeName
    ? [
        {
          '@type': 'Place',
          name: plain(meeting.placeName),
          address: meeting.placeAddress
            ? plain(meeting.placeAddress)
            : {
                '@type': 'PostalAddress',
                addressLocality: meeting.branch.city,
                addressRegion: meeting.branch.state,
                addressCountry: 'US',
              },
        },
      ]
    : []),
  ...(meeting.isOnline ? [{ '@type': 'VirtualLocation', url }] : []),
];

/** How many it holds: in the room, online, and in all where both are limited. */
const capacities = (meeting: PublicMeeting) => {
  const room = meeting.placeName === null ? 0 : meeting.capacity;
  const online = meeting.isOnline ? meeting.onlineCapacity : 0;
  return {
    ...(room && { maximumPhysicalAttendeeCapacity: room }),
    ...(online && { maximumVirtualAttendeeCapacity: online }),
    ...(room !== null &&
      online !== null && {
        maximumAttendeeCapacity: room + online,
        remainingAttendeeCapacity: (room && (meeting.placesLeft ?? 0)) + (online && (meeting.onlinePlacesLeft ?? 0)),
      }),
  };
};

/** A sister organization, by the city that it is known by. */
export const sisterThing = ({ name, city, country }: PublicSister): Thing => ({
  '@type': 'Organization',
  name: plain(name),
  address: { '@type': 'PostalAddress', addressLocality: plain(city), addressCountry: country },
});

/** A meeting as schema.org/Event, its times with the offset of the place. */
export const eventThing = (origin: string, meeting: PublicMeetingDetail): Thing => {
  const url = `${origin}/meetings/${meeting.id}`;
  return {
    '@type': 'Event',
    '@id': url,
    name: plain(meeting.title),
    url,
    ...(meeting.description && { description: shortened(meeting.description, 500) }),
    startDate: withOffset(meeting.startsAt, meeting.timeZone),
    endDate: withOffset(meeting.endsAt, meeting.timeZone),
    eventStatus: `https://schema.org/Event${meeting.cancelledAt ? 'Cancelled' : 'Scheduled'}`,
    eventAttendanceMode: `https://schema.org/${attendanceMode(meeting)}EventAttendanceMode`,
    location: locations(meeting, url),
    ...capacities(meeting),
    organizer: [
      {
        '@type': 'Organization',
        name: plain(meeting.branch.name),
        url: `${origin}/branches/${meeting.branch.slug}`,
      },
      ...meeting.sisters.map(sisterThing),
    ],
  };
};
