namespace UnionSite.Records;

/// <summary>For whom something is published. Each wider audience is part of the narrower one's board.</summary>
public enum Audience
{
    /// <summary>职工: sees everything.</summary>
    Staff,

    /// <summary>患者: sees what is for patients or for everybody.</summary>
    Patients,

    /// <summary>社会: sees only what is for everybody.</summary>
    Public,
}

/// <summary>The names of the audiences.</summary>
public static class Audiences
{
    /// <summary>职工, 患者 or 社会.</summary>
    public static string Name(this Audience audience) => audience switch
    {
        Audience.Staff => "职工",
        Audience.Patients => "患者",
        _ => "社会",
    };

    /// <summary>Whether a board for <paramref name="board"/> may show what is meant for <paramref name="meantFor"/>.</summary>
    public static bool MaySee(this Audience board, Audience meantFor) => meantFor >= board;
}
