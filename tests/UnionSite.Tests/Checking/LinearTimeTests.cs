using System.Reflection;
using System.Text.RegularExpressions;
using UnionSite.Checking;

namespace UnionSite.Tests.Checking;

/// <summary>No input makes a check slow: its patterns run in linear time. How long hostile texts take is measured by the benchmarks.</summary>
public sealed class LinearTimeTests
{
    public static TheoryData<string> Patterns() => [.. PatternsOfChecks().Select(pattern => pattern.Name)];

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Pattern_cannot_backtrack(string name) =>
        Assert.True(PatternsOfChecks().Single(pattern => pattern.Name == name).Regex.Options.HasFlag(RegexOptions.NonBacktracking));

    private static IEnumerable<(string Name, Regex Regex)> PatternsOfChecks() =>
        from type in typeof(Checker).Assembly.GetTypes()
        where type.Namespace?.StartsWith("UnionSite.Checking.", StringComparison.Ordinal) == true && !type.Namespace.EndsWith(".Structure", StringComparison.Ordinal)
        from field in type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly)
        where field.FieldType == typeof(Regex)
        select ($"{type.FullName}.{field.Name}", (Regex)field.GetValue(null)!);
}
