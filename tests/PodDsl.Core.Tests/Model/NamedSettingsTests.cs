using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Readers;
using PodDsl.Core.Tests.Lint;

namespace PodDsl.Core.Tests.Model;

/// <summary>Settings of a name are found as in a list of all.</summary>
public sealed class NamedSettingsTests
{
    [Fact]
    public void They_are_those_of_the_name_in_order() => Assert.All(
        Corpus.All.SelectMany(folder => QuadletReader.Read(folder.Sources).Parsed),
        unit =>
        {
            foreach (var (section, name) in unit.Settings.Select(setting => (setting.Option.Section, setting.Option.Name)).Append((Section.Kind, Keys.Creds)).Distinct())
            {
                List<Setting> expected = [.. unit.Settings.Where(setting => setting.Option.Section == section && setting.Option.Name == name)];
                var found = unit.FindAll(section, name);
                Assert.Equal(expected, found.ToList());
                Assert.Equal(expected, [.. found]);
                Assert.Equal(expected.Count, found.Count());
                Assert.Equal(expected.Count > 0, found.Any());
                Assert.Same(expected.FirstOrDefault(), found.FirstOrDefault());
                Assert.Same(expected.LastOrDefault(), found.LastOrDefault());
            }
        });

    [Fact]
    public void Walking_them_makes_nothing()
    {
        var unit = QuadletReader.Read([new QuadletSource("/units/web.container", "[Container]\nImage=docker.io/library/nginx:1.29\nLabel=a=b\nLabel=c=d\n")]).Parsed[0];
        Assert.Equal(2, Walk(unit));
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 1000; round++)
        {
            Walk(unit);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - bytes, 0, 1000);
    }

    private static int Walk(Unit unit)
    {
        var count = 0;
        foreach (var setting in unit.FindAll(Section.Kind, Keys.Label))
        {
            count += setting.Option.Name.Length > 0 ? 1 : 0;
        }

        return count;
    }
}
