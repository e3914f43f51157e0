import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { solidaritySearch } from '../../features/solidarity/solidarity.search.ts';
import { root } from './root.tsx';

const sisters = createRoute({
  getParentRoute: () => root,
  path: '/solidarity',
  validateSearch: solidaritySearch,
  component: lazyRouteComponent(() => import('../../features/solidarity/solidarity-page.tsx'), 'SolidarityPage'),
});
const addSister = createRoute({
  getParentRoute: () => root,
  path: '/solidarity/new',
  component: lazyRouteComponent(
    () => import('../../features/solidarity/form/add-organization-page.tsx'),
    'AddOrganizationPage',
  ),
});
const sister = createRoute({
  getParentRoute: () => root,
  path: '/solidarity/$organizationId',
  component: lazyRouteComponent(
    () => import('../../features/solidarity/organization/organization-page.tsx'),
    'OrganizationPage',
  ),
});
const changeSister = createRoute({
  getParentRoute: () => root,
  path: '/solidarity/$organizationId/edit',
  component: lazyRouteComponent(
    () => import('../../features/solidarity/form/change-organization-page.tsx'),
    'ChangeOrganizationPage',
  ),
});

/** Sister organizations abroad. */
export const solidarityRoutes = [sisters, addSister, sister, changeSister] as const;
