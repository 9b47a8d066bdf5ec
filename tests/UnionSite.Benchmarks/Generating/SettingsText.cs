using System.Text;

namespace UnionSite.Benchmarks.Generating;

/// <summary>The settings of a generated board.</summary>
internal static class SettingsText
{
    public const string Site = """
        名称: 示范市第一医院工会
        医院: 示范市第一医院
        站名: 院务公开栏
        简介: 院务公开、会务公开，请职工看得到、看得懂、能监督。
        网址: https://union.hospital.example/
        类别: [重大决策, 运营管理, 职工权益, 廉政建设]
        受理: {部门: 院工会办公室, 电话: 0000-8888000, 邮箱: gonghui@hospital.example}
        公示期: {起算: 次日, 最短工作日: 5}
        海报: {纸张: A3}

        """;

    private static readonly ImmutableArray<string> Frequencies = ["月", "季", "半年", "年", "即时"];

    /// <summary>An item for each category and topic.</summary>
    public static string Catalogue()
    {
        var yaml = new StringBuilder("公开目录:\n");
        for (var category = 0; category < Words.Categories.Length; category++)
        {
            for (var topic = 0; topic < Words.Topics.Length; topic++)
            {
                yaml.Append($"  - {{编号: {ItemId(category, topic)}, 事项: {Words.Topics[topic]}（{Words.Categories[category]}）, 类别: {Words.Categories[category]}, ")
                    .Append($"频次: {Frequencies[topic % Frequencies.Length]}, 科室: {Words.Departments[topic % Words.Departments.Length]}, 对象: 职工, 时限: 15}}\n");
            }
        }
        return yaml.ToString();
    }

    /// <summary>The catalogue item of a category and topic.</summary>
    public static string ItemId(int category, int topic) => $"ML-{category + 1}{topic + 1:00}";

    /// <summary>The holidays whose dates are the same each year: enough for a calendar that is only timed.</summary>
    public static string Calendar(int year) => $$"""
        节假日:
          - {名称: 元旦, 起: {{year}}-01-01, 止: {{year}}-01-01}
          - {名称: 劳动节, 起: {{year}}-05-01, 止: {{year}}-05-03}
          - {名称: 国庆节, 起: {{year}}-10-01, 止: {{year}}-10-07}
        调休上班: []

        """;
}
