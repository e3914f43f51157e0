import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { publicationSearch, readingListSearch } from '../../features/publications/publications.search.ts';
import { root } from './root.tsx';

const publications = createRoute({
  getParentRoute: () => root,
  path: '/publications',
  validateSearch: publicationSearch,
  component: lazyRouteComponent(
    () => import('../../features/publications/catalogue/publications-page.tsx'),
    'PublicationsPage',
  ),
});
const addPublication = createRoute({
  getParentRoute: () => root,
  path: '/publications/new',
  component: lazyRouteComponent(
    () => import('../../features/publications/form/add-publication-page.tsx'),
    'AddPublicationPage',
  ),
});
const publication = createRoute({
  getParentRoute: () => root,
  path: '/publications/$publicationId',
  component: lazyRouteComponent(
    () => import('../../features/publications/page/publication-page.tsx'),
    'PublicationPage',
  ),
});
const changePublication = createRoute({
  getParentRoute: () => root,
  path: '/publications/$publicationId/edit',
  component: lazyRouteComponent(
    () => import('../../features/publications/form/change-publication-page.tsx'),
    'ChangePublicationPage',
  ),
});
const readingLists = createRoute({
  getParentRoute: () => root,
  path: '/reading-lists',
  validateSearch: readingListSearch,
  component: lazyRouteComponent(
    () => import('../../features/publications/reading-lists/reading-lists-page.tsx'),
    'ReadingListsPage',
  ),
});
const startReadingList = createRoute({
  getParentRoute: () => root,
  path: '/reading-lists/new',
  component: lazyRouteComponent(
    () => import('../../features/publications/reading-lists/edit/start-list-page.tsx'),
    'StartListPage',
  ),
});
const readingList = createRoute({
  getParentRoute: () => root,
  path: '/reading-lists/$readingListId',
  component: lazyRouteComponent(
    () => import('../../features/publications/reading-lists/page/reading-list-page.tsx'),
    'ReadingListPage',
  ),
});
const changeReadingList = createRoute({
  getParentRoute: () => root,
  path: '/reading-lists/$readingListId/edit',
  component: lazyRouteComponent(
    () => import('../../features/publications/reading-lists/edit/change-list-page.tsx'),
    'ChangeListPage',
  ),
});
const startStudyGroup = createRoute({
  getParentRoute: () => root,
  path: '/reading-lists/$readingListId/study-group',
  component: lazyRouteComponent(
    () => import('../../features/publications/reading-lists/group/start-group-page.tsx'),
    'StartGroupPage',
  ),
});

/** What there is to read, and who reads it together. */
export const publicationRoutes = [
  publications,
  addPublication,
  publication,
  changePublication,
  readingLists,
  startReadingList,
  readingList,
  changeReadingList,
  startStudyGroup,
] as const;
