using System.Globalization;

namespace UnionSite.Tests.Checking.Persons;

public sealed class PersonSpellingTests
{
    [Theory]
    [InlineData("骨科：张 伟，骨科：张伟", true)]
    [InlineData("骨科：阿依古丽·买买提，骨科：阿依古丽买买提", false)]
    [InlineData("骨科：张偉，骨科：张伟", true)]
    [InlineData("骨科：张晓玮，骨科：张晓伟", true)]
    [InlineData("骨科：张玮，骨科：张伟，骨科：张伟", true)]
    [InlineData("骨科：张玮，骨科：张伟", false)]
    [InlineData("骨科：张晓玮，骨科：张晓玮，骨科：张晓伟，骨科：张晓伟", false)]
    [InlineData("骨科：张晓玮，儿科：张晓伟", false)]
    [InlineData("骨科：张晓玮，骨科：李晓伟", false)]
    [InlineData("骨科：张小燕，骨科：张晓艳", false)]
    [InlineData("骨科：张伟，骨科：张伟", false)]
    [InlineData("骨科：骨科代表队，骨科：骨科代表 队", false)]
    public void Winners_of_a_department_are_compared(string winners, bool isFound)
    {
        using var site = new TinySite();
        site.File("awards/a.yml", "标题: 光荣榜\n日期: 2025-03-03\n获奖:\n" + string.Concat(winners.Split('，').Index().Select(one =>
            string.Create(CultureInfo.InvariantCulture, $"  - {{编号: a{one.Index}, 科室: {one.Item.Split('：')[0]}, 获奖者: {one.Item.Split('：')[1]}, 奖项: 一等奖, 日期: 2025-03-03, 同意公开: 是}}\n"))));

        Assert.Equal(isFound, site.Check().Any(finding => finding.Code == "person-spelling"));
    }
}
