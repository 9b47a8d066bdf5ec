global using System.Collections.Immutable;
global using UnionSite.Records;
