import { Hexagon, LayoutGrid, List } from 'lucide-react';

export const VIEW_ICON = { covers: LayoutGrid, cells: Hexagon, list: List };
