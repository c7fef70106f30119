import { describeDoor } from './door-contract';
import { openFile, openGrid } from './open-doors';

describeDoor('file', openFile);
describeDoor('grid', openGrid);
