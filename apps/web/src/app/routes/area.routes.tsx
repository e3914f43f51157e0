import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root.tsx';

const areas = createRoute({
  getParentRoute: () => root,
  path: '/areas',
  component: lazyRouteComponent(() => import('../../features/campaigns/areas/areas-page.tsx'), 'AreasPage'),
});
const area = createRoute({
  getParentRoute: () => root,
  path: '/areas/$areaId',
  component: lazyRouteComponent(() => import('../../features/campaigns/areas/area-page.tsx'), 'AreaPage'),
});
const editArea = createRoute({
  getParentRoute: () => root,
  path: '/areas/$areaId/edit',
  component: lazyRouteComponent(() => import('../../features/campaigns/areas/edit-area-page.tsx'), 'EditAreaPage'),
});

/** The priority areas. */
export const areaRoutes = [areas, area, editArea] as const;
