global using System.Collections.Immutable;
global using Microsoft.AspNetCore.Components;
global using UnionSite.Records;
