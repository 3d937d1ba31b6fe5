import type { Viewer } from '@vwu/kit/viewer';

type Rights = Omit<Viewer, 'unitId'>;

const analyst: Rights = {
  subject: 'analyst',
  roles: ['CENTRAL_ANALYST'],
  scopes: ['read', 'persons', 'schema', 'query:free'],
  purpose: null,
};
const provinceOfficer: Rights = {
  subject: 'province',
  roles: ['PROVINCE_OFFICER'],
  scopes: [
    'read',
    'persons',
    'figures:write',
    'figures:adjust',
    'reports:check',
    'reports:accept',
    'members:write',
    'dues:write',
    'honorary:write',
    'mentors:write',
    'classification:write',
    'structure:write',
    'organisation:write',
    'support:record',
    'support:manage',
    'models:write',
  ],
  purpose: null,
};
const organiser: Rights = {
  subject: 'organiser',
  roles: ['CENTRAL_ANALYST', 'CENTRAL_ORGANISER'],
  scopes: [
    ...analyst.scopes,
    'structure:write',
    'organisation:write',
    'models:write',
    'targets:write',
    'rules:write',
    'reports:lock',
    'honorary:write',
  ],
  purpose: null,
};
const baseOfficer: Rights = {
  subject: 'base',
  roles: ['BASE_OFFICER'],
  scopes: [
    'read',
    'persons',
    'persons:sensitive',
    'figures:write',
    'reports:close',
    'members:write',
    'dues:write',
    'honorary:write',
    'organisation:write',
    'models:write',
    'support:record',
  ],
  purpose: null,
};
const presidium: Rights = {
  subject: 'presidium',
  roles: ['STANDING_PRESIDIUM'],
  scopes: ['read', 'persons', 'support:answer'],
  purpose: null,
};
const partner: Rights = { subject: 'partner', roles: ['PARTNER'], scopes: ['read', 'query:free'], purpose: 'agreement' };

/** Callers as their tokens say; each stands for one unit. */
export const callers = {
  analyst: (unitId: string): Viewer => ({ ...analyst, unitId }),
  organiser: (unitId: string): Viewer => ({ ...organiser, unitId }),
  provinceOfficer: (unitId: string): Viewer => ({ ...provinceOfficer, unitId }),
  baseOfficer: (unitId: string): Viewer => ({ ...baseOfficer, unitId }),
  presidium: (unitId: string): Viewer => ({ ...presidium, unitId }),
  partner: (unitId: string): Viewer => ({ ...partner, unitId }),
};
