using System.Globalization;

namespace PodDsl.Host.Tests.Meaning;

/// <summary>The number of random strings for each place, and the start of the sequence.</summary>
/// <param name="Count">Strings for each place: <c>PODDSL_ORACLE_STRINGS</c>, otherwise few enough for every run of the tests.</param>
/// <param name="Seed"><c>PODDSL_ORACLE_SEED</c>, to get the same strings again; otherwise another one each time.</param>
internal readonly record struct OracleExtent(int Count, int Seed)
{
    public static OracleExtent Read(int count) =>
        new(Number("PODDSL_ORACLE_STRINGS", count), Number("PODDSL_ORACLE_SEED", Environment.TickCount & int.MaxValue));

    /// <summary>The number that an environment variable holds.</summary>
    public static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;
}
